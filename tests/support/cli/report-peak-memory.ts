import { readFileSync, writeFileSync } from 'node:fs';

// Loaded before the program under test. Not process.resourceUsage(): its maximum counts the memory
// of the parent that the process was forked from.
process.on('exit', () => {
  const peak = /VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'));
  writeFileSync(process.env['PEAK_MEMORY_FILE'] ?? '', peak?.[1] ?? '');
});
