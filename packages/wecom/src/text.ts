/** A text in both languages of LiveBus. */
export interface Text {
  'zh-CN': string;
  en: string;
}

export const text = (chinese: string, english: string): Text => ({ 'zh-CN': chinese, en: english });
