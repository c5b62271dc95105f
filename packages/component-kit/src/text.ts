/** The languages of LiveBus; zh-CN comes first. */
export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

/** A text in every language of LiveBus. */
export type Text = Readonly<Record<Locale, string>>;

export const text = (chinese: string, english: string): Text => ({ 'zh-CN': chinese, en: english });
