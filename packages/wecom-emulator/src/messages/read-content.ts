import type { Values } from '../params.ts';
import { Refusal, type Rules } from '../rules.ts';
import type { contentParams, Msgtype } from './contents.ts';
import { cutBytes, cutCharacters } from './cut.ts';
import { checkTemplateCard, templateCardRules } from './template-card.ts';

export const contentRules = {
  ...templateCardRules,
  msgtype: { errcode: 40008, evidence: 'documented', page: 90313, text: 'msgtype is one of those emulated' },
  'content-missing': { errcode: 40058, evidence: 'assumed', text: 'the object named like the msgtype is given' },
  'text-cut': {
    evidence: 'documented',
    page: 90236,
    text: 'a text over 2048 bytes, and titles and descriptions over their limits, are cut',
  },
  'textcard-description-missing': {
    errcode: 41033,
    evidence: 'documented',
    page: 90313,
    text: 'a textcard has a description',
  },
  'url-without-scheme': {
    errcode: 40058,
    evidence: 'assumed',
    page: 90236,
    text: 'a url begins with http:// or https://',
  },
  'article-without-target': {
    errcode: 40058,
    evidence: 'assumed',
    page: 90236,
    text: 'an article has a url, or appid and pagepath',
  },
  'articles-missing': { errcode: 40058, evidence: 'assumed', page: 90236, text: 'a news message has an article' },
} as const satisfies Rules;

type Contents = Values<typeof contentParams>;
type Given<Type extends Msgtype> = NonNullable<Contents[Type]>;

const refuse = (rule: keyof typeof contentRules & string, errmsg: string, errcode = 40058) =>
  new Refusal(rule, errcode, errmsg);

/** The content of a message, checked and cut as WeCom does. */
export function readContent(msgtype: string, contents: Contents, cut: () => void): object {
  switch (msgtype) {
    case 'text': {
      const { content } = present(contents.text, msgtype);
      return { content: noted(content, cutBytes(content, 2048), cut) };
    }
    case 'textcard':
      return readTextcard(present(contents.textcard, msgtype), cut);
    case 'news':
      return { articles: readArticles(present(contents.news, msgtype), cut) };
    case 'markdown':
      return present(contents.markdown, msgtype);
    case 'template_card': {
      const card = present(contents.template_card, msgtype);
      checkTemplateCard(card);
      return card;
    }
    default:
      throw refuse('msgtype', 'invalid message type', 40008);
  }
}

function present<Content>(content: Content | undefined, msgtype: string): Content {
  if (content === undefined) throw refuse('content-missing', `${msgtype} missing. invalid Request Parameter`);
  return content;
}

function readTextcard({ title, description, url, btntxt = '详情' }: Given<'textcard'>, cut: () => void): object {
  if (!description) throw refuse('textcard-description-missing', 'missing description', 41033);
  requireScheme(url);
  return {
    title: noted(title, cutCharacters(title, 128), cut),
    description: noted(description, cutCharacters(description, 512), cut),
    url,
    btntxt: noted(btntxt, cutCharacters(btntxt, 4), cut),
  };
}

function readArticles({ articles }: Given<'news'>, cut: () => void): object[] {
  if (articles.length === 0) throw refuse('articles-missing', 'articles missing. invalid Request Parameter');
  return articles.map(({ title, description, ...article }) => {
    const mini = Boolean(article.appid) && Boolean(article.pagepath);
    if (!article.url && !mini) throw refuse('article-without-target', 'url missing. invalid Request Parameter');
    if (article.url && !mini) requireScheme(article.url);
    return {
      title: noted(title, cutBytes(title, 128), cut),
      ...(description === undefined ? {} : { description: noted(description, cutBytes(description, 512), cut) }),
      ...article,
    };
  });
}

function requireScheme(url: string): void {
  if (!/^https?:\/\//i.test(url)) throw refuse('url-without-scheme', 'url Invalid input invalid Request Parameter');
}

function noted(given: string, kept: string, cut: () => void): string {
  if (kept.length < given.length) cut();
  return kept;
}
