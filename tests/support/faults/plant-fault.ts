import type { FaultName, FaultPlan, PlantedFault } from './fault-plan';

type Call = (really: () => unknown, self: unknown, args: readonly unknown[]) => unknown;

/**
 * Plants one fault into a page before its own scripts. It runs inside the page, so it holds all that
 * it needs. The fault stands while `plantedFault.isOn`; what the page waits for storage, or for a worker that was
 * silenced, is then ten times shorter.
 */
export function plantFault({ name, isOn }: FaultPlan): void {
  const planted: PlantedFault = { isOn, isUnsaved: isOn, falseClaims: 0 };
  Object.defineProperty(window, 'plantedFault', { value: planted });

  const throwing = (kind: string): Call => {
    return () => {
      throw new DOMException('planted', kind);
    };
  };
  const replace = (owner: object, method: string, call: Call) => {
    const original = Reflect.get(owner, method) as (...args: readonly unknown[]) => unknown;
    const value = function (this: unknown, ...args: readonly unknown[]): unknown {
      const really = () => Reflect.apply(original, this, args);
      return planted.isOn ? call(really, this, args) : really();
    };
    Object.defineProperty(owner, method, { configurable: true, writable: true, value });
  };
  const replaceGetter = (owner: object, property: string, call: Call) => {
    const original = Object.getOwnPropertyDescriptor(owner, property)?.get;
    const get = function (this: unknown): unknown {
      const really = () => original && Reflect.apply(original, this, []);
      return planted.isOn ? call(really, this, []) : really();
    };
    Object.defineProperty(owner, property, { configurable: true, get });
  };
  /** A request that gives no answer, or only the event that is named. */
  const request = (proto: object, event?: 'error' | 'blocked', kind = 'UnknownError'): object => {
    const addEventListener = (type: string, listener: (event: Event) => void) => {
      if (type === event) setTimeout(() => listener(new Event(type)), 0);
    };
    return Object.create(proto, {
      addEventListener: { value: addEventListener },
      removeEventListener: { value: () => undefined },
      error: { value: new DOMException('planted', kind) },
    }) as object;
  };
  /** Holds an event back for so long, or for ever. */
  const holdBack = (target: object, types: readonly string[], delayMs = Infinity) => {
    const original = Reflect.get(target, 'addEventListener') as EventTarget['addEventListener'];
    const value = function (this: EventTarget, type: string, listener: () => void): void {
      const held = () => {
        if (delayMs !== Infinity) setTimeout(listener, delayMs);
        else if (!planted.isOn) listener();
      };
      Reflect.apply(original, this, [type, types.includes(type) ? held : listener]);
    };
    Object.defineProperty(target, 'addEventListener', { configurable: true, value });
  };

  const locks = typeof LockManager === 'undefined' ? {} : LockManager.prototype;
  const silentRequest: Call = () => request(IDBRequest.prototype);
  const silence: Call = () => new Promise(() => undefined);
  const abortAtOnce: Call = (really, self) => {
    const put = really() as IDBRequest;
    put.addEventListener('success', () => (self as IDBObjectStore).transaction.abort());
    return put;
  };
  const abortWithQuota: Call = (really, self) => {
    really();
    (self as IDBObjectStore).transaction.abort();
    return request(IDBRequest.prototype, 'error', 'QuotaExceededError');
  };
  const closeFirst: Call = (really, self) => {
    (self as IDBDatabase).close();
    return really();
  };
  const failWorker: Call = (_really, self) => {
    (self as Worker).dispatchEvent(new Event('error'));
  };
  const open = (call: Call) => () => replace(IDBFactory.prototype, 'open', call);
  const store = (method: string, call: Call) => () =>
    replace(IDBObjectStore.prototype, method, call);
  const transaction = (call: Call) => () => replace(IDBDatabase.prototype, 'transaction', call);
  const openRequest = IDBOpenDBRequest.prototype;

  const plants: Readonly<Record<FaultName, () => void>> = {
    'the indexedDB property throws SecurityError': () =>
      replaceGetter(window, 'indexedDB', throwing('SecurityError')),
    'indexedDB.open throws SecurityError': open(throwing('SecurityError')),
    'indexedDB.open fires an error of quota': open(() =>
      request(openRequest, 'error', 'QuotaExceededError'),
    ),
    'indexedDB.open never answers': open(() => request(openRequest)),
    'indexedDB.open stays blocked': open(() => request(openRequest, 'blocked')),
    'indexedDB.open answers after it was given up': open((really) => {
      const opening = really() as object;
      holdBack(opening, ['success'], 600);
      return opening;
    }),
    'indexedDB.databases throws SecurityError': () =>
      replace(IDBFactory.prototype, 'databases', throwing('SecurityError')),
    'database.transaction throws InvalidStateError': transaction(throwing('InvalidStateError')),
    'database.transaction finds the connection closed': transaction(closeFirst),
    'database.transaction finds the connection closed once': transaction((really, self, args) => {
      planted.isOn = false;
      return closeFirst(really, self, args);
    }),
    'objectStore.get fires an error': store('get', () => request(IDBRequest.prototype, 'error')),
    'objectStore.get never answers': store('get', silentRequest),
    'objectStore.getAll fires an error': store('getAll', () =>
      request(IDBRequest.prototype, 'error'),
    ),
    'objectStore.put throws QuotaExceededError': store('put', throwing('QuotaExceededError')),
    'objectStore.put fires an error of quota and aborts': store('put', abortWithQuota),
    'objectStore.put never answers': store('put', silentRequest),
    'objectStore.put answers after the transaction is complete': store('put', (really) => {
      const put = really() as object;
      holdBack(put, ['success']);
      return put;
    }),
    'the transaction aborts at its commit': store('put', abortAtOnce),
    'the transaction stores nothing and never says so': () => {
      holdBack(IDBTransaction.prototype, ['complete', 'abort', 'error']);
      store('put', abortAtOnce)();
    },
    'the transaction stores and never says so, and reads never answer': () => {
      holdBack(IDBTransaction.prototype, ['complete']);
      store('getAll', silentRequest)();
    },
    'sessionStorage.setItem throws QuotaExceededError': () =>
      replace(Storage.prototype, 'setItem', throwing('QuotaExceededError')),
    'the sessionStorage property throws SecurityError': () =>
      replaceGetter(window, 'sessionStorage', throwing('SecurityError')),
    'navigator.locks.request rejects with SecurityError': () =>
      replace(locks, 'request', async () => {
        throw new DOMException('planted', 'SecurityError');
      }),
    'navigator.locks.request never answers': () => replace(locks, 'request', silence),
    'new Worker throws SecurityError': () => {
      const call = throwing('SecurityError');
      const construct = (target: typeof Worker, args: ConstructorParameters<typeof Worker>) =>
        planted.isOn ? (call(() => null, null, []) as Worker) : new target(...args);
      window.Worker = new Proxy(Worker, { construct });
    },
    'the worker fires an error': () => replace(Worker.prototype, 'postMessage', failWorker),
    'the worker never answers': () => replace(Worker.prototype, 'postMessage', () => undefined),
  };
  plants[name]();

  const isShort = (delayMs: number) =>
    (delayMs >= 3000 && delayMs < 10_000) ||
    (delayMs === 30_000 && name === 'the worker never answers');
  const realTimeout = window.setTimeout.bind(window);
  const shorten = (handler: TimerHandler, delayMs = 0, ...args: readonly unknown[]) =>
    realTimeout(handler, planted.isOn && isShort(delayMs) ? delayMs / 10 : delayMs, ...args);
  Object.defineProperty(window, 'setTimeout', { writable: true, value: shorten });

  new MutationObserver(() => {
    const says = document.querySelector('[data-saved="true"]') !== null;
    if (says && planted.isUnsaved) planted.falseClaims += 1;
  }).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-saved'],
  });
}
