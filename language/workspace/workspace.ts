// A set of texts by address: what `analyze` is asked about.

/** One text; its object stands for it: what is known of it is kept as long as the object lives. */
export interface WorkspaceFile {
  readonly uri: string;
  readonly text: string;
}

/** Never changed; another file makes another workspace. */
export interface Workspace {
  readonly files: ReadonlyMap<string, WorkspaceFile>;
}

/** Of two files with one address, the later counts. */
export function createWorkspace(files: Iterable<WorkspaceFile>): Workspace {
  return { files: new Map(Array.from(files, (file) => [file.uri, file])) };
}

/** The workspace with one file put in or replaced; all others keep what is known of them. */
export function withFile(workspace: Workspace, file: WorkspaceFile): Workspace {
  return { files: new Map(workspace.files).set(file.uri, file) };
}

/** The workspace less one file, which need not be in it. */
export function withoutFile(workspace: Workspace, uri: string): Workspace {
  const files = new Map(workspace.files);
  files.delete(uri);
  return { files };
}
