// The JavaScript target in the list of targets.

import { artifactFiles } from '../../ir/artifact.js';
import type { Target } from '../target.js';
import { emitJavaScript } from './emit-javascript.js';

export const javascriptTarget: Target = {
  id: 'javascript',
  title: { zh: 'JavaScript 结算模块', en: 'JavaScript settlement module' },
  emit(plan) {
    const { module, types, largestIntermediate } = emitJavaScript(plan);
    return { files: { [artifactFiles.module]: module, [artifactFiles.types]: types }, largestIntermediate };
  },
};
