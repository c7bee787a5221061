/** An address that the build did not make was to be run as a script. */
export class ForeignScript extends Error {
  readonly code = 'foreign-script';
}

interface ScriptPolicy {
  readonly createScriptURL: (address: string) => unknown;
}

interface PolicyFactory {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => ScriptPolicy;
}

const accepted = new Set<string>();
let policy: ScriptPolicy | null = null;

function acceptOnly(address: string): string {
  if (!accepted.has(address)) throw new ForeignScript(address);
  return address;
}

function readFactory(): PolicyFactory | undefined {
  return (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes;
}

/**
 * Marks the exact address of one of our own scripts as trusted. There is one policy, with the name
 * that the page's headers allow; it accepts the addresses it was told of and no others.
 *
 * @param address as the build wrote it, never put together from anything else
 */
export function trustScript(address: string): string {
  accepted.add(address);
  const factory = readFactory();
  if (factory === undefined) return acceptOnly(address);
  policy ??= factory.createPolicy('both-ways', { createScriptURL: acceptOnly });
  // The type library knows no trusted addresses where a string is asked for; browsers do.
  return policy.createScriptURL(address) as string;
}
