import { spawn, spawnSync } from 'node:child_process';

const PATIENCE_MS = 60_000;

function answers(command: string, args: readonly string[], words: RegExp): boolean {
  const { error, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return error === undefined && words.test(`${stdout}${stderr}`);
}

/** What these tests need and this machine does not have; empty where they can run. */
export function missingCommands(): readonly string[] {
  const needed: readonly (readonly [string, boolean])[] = [
    ['age', answers('age', ['--version'], /\d/)],
    ['age-keygen', answers('age-keygen', ['--version'], /\d/)],
    // The command of Linux; others of this name take their arguments in another order.
    ['script of util-linux', answers('script', ['--version'], /util-linux/)],
  ];
  return needed.flatMap(([name, isThere]) => (isThere ? [] : [name]));
}

/** Runs a command and hands over what it asks on its input. */
export function runCommand(command: string, args: readonly string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync(command, args, { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
  return stdout;
}

/**
 * Runs `age` at a terminal of its own, the only place where it takes a passphrase from, and types
 * the passphrase as often as it is asked for.
 */
export function typeToAge(args: readonly string[], passphrase: string): Promise<void> {
  const command = ['age', ...args].map((word) => `'${word}'`).join(' ');
  return new Promise((resolve, reject) => {
    const terminal = spawn('script', ['-qec', command, '/dev/null'], { timeout: PATIENCE_MS });
    let shown = '';
    let asked = 0;
    terminal.stdout.on('data', (data: Buffer) => {
      shown += data.toString();
      const prompts = shown.match(/passphrase[^:\n]*:/gi)?.length ?? 0;
      for (; asked < prompts; asked += 1) terminal.stdin.write(`${passphrase}\n`);
    });
    terminal.on('error', reject);
    terminal.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`age ended with ${code}: ${shown}`));
    });
  });
}
