// What the operating system refused, in the user's language.

import type { Bilingual } from '../../../language/index.js';

const reasons: Readonly<Record<string, Bilingual>> = {
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  ENOENT: { zh: '没有这个文件或文件夹', en: 'no such file or folder' },
  EISDIR: { zh: '这是文件夹，不是文件', en: 'it is a folder, not a file' },
  ENOTDIR: { zh: '路径中间有一段不是文件夹', en: 'a part of the path is not a folder' },
  EEXIST: { zh: '路径中间有一段不是文件夹', en: 'a part of the path is not a folder' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EROFS: { zh: '磁盘只能读', en: 'the disk is read-only' },
  EMFILE: { zh: '打开的文件太多', en: 'too many open files' },
  ENAMETOOLONG: { zh: '文件名太长', en: 'the file name is too long' },
};

const writing: ReadonlySet<string> = new Set(['mkdir', 'write', 'rename', 'unlink', 'rm']);

export function systemFault(error: NodeJS.ErrnoException): Bilingual {
  const reason = reasons[error.code ?? ''] ?? { zh: error.message, en: error.message };
  const place = error.path === undefined ? '' : ` ${error.path}`;
  const written = writing.has(error.syscall ?? '');
  return {
    zh: `${written ? '写不了' : '打不开'}${place}：${reason.zh}`,
    en: `cannot ${written ? 'write' : 'open'}${place}: ${reason.en}`,
  };
}
