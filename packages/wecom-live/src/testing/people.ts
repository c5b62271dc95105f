import type { Directory } from '../people/directory.ts';
import { createMemoryDirectory, type Person } from '../people/memory-directory.ts';

const corpid = 'wwemulatedcorp0001';

/** OA people over the emulator's default seed: three who may host, one hidden from every app, one without a member. */
export const people: readonly Person[] = [
  { id: 'p-zhang', name: '张三', members: { [corpid]: 'zhangsan' } },
  { id: 'p-li', name: '李四', members: { [corpid]: 'lisi' } },
  { id: 'p-wang', name: '王五', members: { [corpid]: 'wangwu' } },
  { id: 'p-zhao', name: '赵六', members: { [corpid]: 'zhaoliu' } },
  { id: 'p-qian', name: '钱九', members: { wwanothercorp0001: 'qianjiu' } },
];

export const createDirectoryOfSeed = (): Directory =>
  createMemoryDirectory({ people, isVisible: (_app, userid) => userid !== 'zhaoliu' });
