/** SHA-256 of some bytes, 32 bytes. Passed in: browsers have it only as a promise. */
export type Digest = (bytes: Uint8Array) => Promise<Uint8Array>;

/** HMAC-SHA-256 of some bytes under a key, 32 bytes. */
export type Hmac = (key: Uint8Array, bytes: Uint8Array) => Promise<Uint8Array>;

/** A key pair of the box: what opens, as text to be kept secret, and the 32 bytes to seal for. */
export interface BoxKeys {
  readonly identity: string;
  readonly recipient: Uint8Array;
}

/** Seals bytes for one recipient. In the app this is age; the domain knows no cipher. */
export interface Box {
  /** @returns an age file, or null if the 32 bytes are no key that can be sealed for */
  seal(recipient: Uint8Array, bytes: Uint8Array): Promise<Uint8Array | null>;
  /** @returns what was sealed; null, never a rejection, if it was sealed for another or changed */
  open(identity: string, sealed: Uint8Array): Promise<Uint8Array | null>;
  makeIdentity(): Promise<BoxKeys>;
}

/** What the exchange has to know of a share packet: how long each one is, and which are well formed. */
export interface PacketFormat {
  readonly length: number;
  isFormed(packet: Uint8Array): boolean;
}

/** What the exchange is given from outside, since the domain is pure. */
export interface ExchangeTools {
  readonly digest: Digest;
  readonly hmac: Hmac;
  readonly box: Box;
  readonly packets: PacketFormat;
}
