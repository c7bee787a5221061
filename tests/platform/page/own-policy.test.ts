import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const WORKER = '/w/seal-worker-abc.js';

/** Each test begins in a page that has not loaded any script yet. */
async function loadPolicy() {
  vi.resetModules();
  return import('@/platform/page/own-policy');
}

interface Rules {
  readonly createScriptURL: (address: string) => string;
}

/** Trusted Types as a browser gives them: one object that stands for a checked address. */
function stubTrustedTypes() {
  const created: { name: string; rules: Rules }[] = [];
  const createPolicy = vi.fn<(name: string, rules: Rules) => object>((name, rules) => {
    created.push({ name, rules });
    return { createScriptURL: (address: string) => ({ trusted: rules.createScriptURL(address) }) };
  });
  vi.stubGlobal('trustedTypes', { createPolicy });
  return { created, createPolicy };
}

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

describe('our own policy, in a browser without Trusted Types', () => {
  it('gives back the address as it is', async () => {
    const { trustScript } = await loadPolicy();
    expect(trustScript(WORKER)).toBe(WORKER);
  });
});

describe('our own policy, in a browser with Trusted Types', () => {
  it('marks exactly the address that it was told of', async () => {
    stubTrustedTypes();
    const { trustScript } = await loadPolicy();
    expect(trustScript(WORKER)).toEqual({ trusted: WORKER });
  });

  it('has the name that the headers allow', async () => {
    const { created } = stubTrustedTypes();
    const { trustScript } = await loadPolicy();
    trustScript(WORKER);
    expect(created.map(({ name }) => name)).toEqual(['both-ways']);
  });

  it('is made once, however many scripts are started', async () => {
    const { createPolicy } = stubTrustedTypes();
    const { trustScript } = await loadPolicy();
    trustScript(WORKER);
    trustScript(WORKER);
    expect(trustScript('/w/other-worker.js')).toEqual({ trusted: '/w/other-worker.js' });
    expect(createPolicy).toHaveBeenCalledTimes(1);
  });

  it('is not made before a script is started', async () => {
    const { createPolicy } = stubTrustedTypes();
    await loadPolicy();
    expect(createPolicy).not.toHaveBeenCalled();
  });

  it('makes nothing but addresses of scripts', async () => {
    const { created } = stubTrustedTypes();
    const { trustScript } = await loadPolicy();
    trustScript(WORKER);
    expect(created.map(({ rules }) => Object.keys(rules))).toEqual([['createScriptURL']]);
  });

  it.each([
    '/w/other.js',
    `${WORKER}?x=1`,
    `${WORKER}#x`,
    `/../w/seal-worker-abc.js`,
    `https://example.org${WORKER}`,
    WORKER.toUpperCase(),
    `data:text/javascript,1`,
    '',
  ])('refuses the address "%s", which it was not told of', async (address) => {
    const { created } = stubTrustedTypes();
    const { ForeignScript, trustScript } = await loadPolicy();
    trustScript(WORKER);
    expect(() => created[0]?.rules.createScriptURL(address)).toThrow(ForeignScript);
  });
});
