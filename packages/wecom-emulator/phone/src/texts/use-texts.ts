import { createContext, use } from 'react';
import { type Texts, zhCn } from './zh-cn.ts';

const TextsContext = createContext<Texts>(zhCn);

export const TextsProvider = TextsContext.Provider;

/** The texts in the language that was chosen. */
export const useTexts = (): Texts => use(TextsContext);
