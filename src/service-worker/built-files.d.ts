/** One file of the build, as the list of files to keep names it. */
interface BuiltFile {
  readonly url: string;
  /** Null where the name of the file changes with what is in it. */
  readonly revision: string | null;
  readonly integrity: string;
}

/** Both are filled in after the build, when every file is written: see tools/service-worker-file.ts. */
declare const __BUILT_FILES__: BuiltFile[];
declare const __BUILD_ID__: string;
