/**
 * `before`: the fault stands when the page comes. `while`: it begins after some saves have worked.
 */
export type FaultStart = 'before' | 'while';

/** A call of the browser, and the way in which it fails. Each has a plant of this name. */
export type FaultName =
  | 'the indexedDB property throws SecurityError'
  | 'indexedDB.open throws SecurityError'
  | 'indexedDB.open fires an error of quota'
  | 'indexedDB.open never answers'
  | 'indexedDB.open stays blocked'
  | 'indexedDB.open answers after it was given up'
  | 'indexedDB.databases throws SecurityError'
  | 'database.transaction throws InvalidStateError'
  | 'database.transaction finds the connection closed'
  | 'database.transaction finds the connection closed once'
  | 'objectStore.get fires an error'
  | 'objectStore.get never answers'
  | 'objectStore.getAll fires an error'
  | 'objectStore.put throws QuotaExceededError'
  | 'objectStore.put fires an error of quota and aborts'
  | 'objectStore.put never answers'
  | 'objectStore.put answers after the transaction is complete'
  | 'the transaction aborts at its commit'
  | 'the transaction stores nothing and never says so'
  | 'the transaction stores and never says so, and reads never answer'
  | 'sessionStorage.setItem throws QuotaExceededError'
  | 'the sessionStorage property throws SecurityError'
  | 'navigator.locks.request rejects with SecurityError'
  | 'navigator.locks.request never answers'
  | 'new Worker throws SecurityError'
  | 'the worker fires an error'
  | 'the worker never answers';

export interface FaultPlan {
  readonly name: FaultName;
  readonly isOn: boolean;
}

/** What the planted script leaves on the window for the test. */
export interface PlantedFault {
  isOn: boolean;
  /** Whether from now on the page has no ground to say "Saved". */
  isUnsaved: boolean;
  /** How often it said so all the same. */
  falseClaims: number;
}

export interface FaultWindow {
  readonly plantedFault: PlantedFault;
}
