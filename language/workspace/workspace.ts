// A set of texts by address: what `analyze` is asked about.

export interface WorkspaceFile {
  readonly uri: string;
  readonly text: string;
}

export interface Workspace {
  readonly files: ReadonlyMap<string, WorkspaceFile>;
}

export function createWorkspace(files: Iterable<WorkspaceFile>): Workspace {
  return { files: new Map(Array.from(files, (file) => [file.uri, file])) };
}

export function withFile(workspace: Workspace, file: WorkspaceFile): Workspace {
  return { files: new Map(workspace.files).set(file.uri, file) };
}

export function withoutFile(workspace: Workspace, uri: string): Workspace {
  const files = new Map(workspace.files);
  files.delete(uri);
  return { files };
}
