export type StorageFaultCode =
  'timeout' | 'quota' | 'refused' | 'lost' | 'missing' | 'conflict' | 'unknown';

/** The browser did not store, or did not give back, what it was asked to. */
export class StorageFault extends Error {
  readonly code: StorageFaultCode;

  constructor(code: StorageFaultCode) {
    super(code);
    this.code = code;
  }
}

const codes: ReadonlyMap<string, StorageFaultCode> = new Map([
  ['QuotaExceededError', 'quota'],
  ['SecurityError', 'refused'],
  ['NotAllowedError', 'refused'],
  ['InvalidStateError', 'lost'],
  ['AbortError', 'lost'],
  ['TransactionInactiveError', 'lost'],
]);

/** Puts what a browser throws under one of our own names. */
export function nameStorageFault(error: unknown): StorageFault {
  if (error instanceof StorageFault) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return new StorageFault(codes.get(name) ?? 'unknown');
}
