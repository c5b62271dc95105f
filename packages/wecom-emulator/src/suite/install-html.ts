import { html } from 'hono/html';
import type { Corp } from '../world.ts';
import type { InstallRequest } from './install-request.ts';
import { installStyle } from './install-style.ts';
import type { InstallWords } from './install-words.ts';

type Html = ReturnType<typeof html>;

function frame(words: InstallWords, body: Html): Html {
  return html`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
${installStyle}
</head>
<body><main>${body}</main><footer>${words.emulated}</footer></body>
</html>`;
}

export const errorPage = (words: InstallWords, sentence: string): Html =>
  frame(words, html`<h1>${words.failed}</h1><p role="alert">${sentence}</p>`);

/** What the administrator agrees to; each corp to choose from brings its own departments. */
export function consentPage(words: InstallWords, { link, suite, corps }: InstallRequest): Html {
  const [first, ...others] = corps;
  if (first === undefined) return errorPage(words, words.everywhere);
  const permissions = suite.permissions.map((id) => html`<li>${words.permissionNames[id] ?? id}</li>`);
  return frame(
    words,
    html`<header><span class="logo" aria-hidden="true">${[...suite.name][0]}</span>
<h1>${suite.name}</h1><p>${words.asks}</p></header>
<h2>${words.permissions}</h2><ul>${permissions}</ul>
${corpForm(words, link, first)}
${others.map((corp) => html`<hr>${corpForm(words, link, corp)}`)}
<p class="back">${words.returnsTo} <code>${new URL(link.redirect_uri).host}</code></p>`,
  );
}

function corpForm(words: InstallWords, link: InstallRequest['link'], corp: Corp): Html {
  const fields = Object.entries({ ...link, corpid: corp.corpid }).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  const departments = corp.departments.map(
    ({ id, name, parentid }) =>
      html`<label><input type="checkbox" name="department" value="${id}" ${parentid === 0 ? 'checked' : ''}> ${name}</label>`,
  );
  return html`<form method="post" action="/3rdapp/install">${fields}
<h2>${words.corp}</h2><p>${corp.name} <code>${corp.corpid}</code></p>
<fieldset><legend>${words.scope}</legend>${departments}</fieldset>
<button type="submit">${words.agree}</button></form>`;
}
