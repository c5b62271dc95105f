import type { Component } from '../component.ts';
import { checkText, type Found } from './check-text.ts';

/** What a component says of itself, beside its schemas. */
export function checkDescription(component: Component, pages: readonly string[] | undefined): Found[] {
  return [
    ...checkText('the title', component.title),
    ...checkText('the summary', component.summary),
    ...checkDocs(component.docs, pages),
    ...checkEffect(component),
  ];
}

function checkDocs(docs: string, pages: readonly string[] | undefined): Found[] {
  if (pages === undefined ? docs.startsWith('https://') : pages.includes(docs)) return [];
  const message = `Name the vendor's page of the endpoint that is called: ${docs} is none that client and emulator know.`;
  return [{ rule: 'docs-page', message }];
}

function checkEffect(component: Component): Found[] {
  if (component.effect === 'delete' && component.irreversible === undefined) {
    const message = 'Say `irreversible: true` or `false`: a person is asked before something is gone for good.';
    return [{ rule: 'irreversible-stated', message }];
  }
  // The types ask for both; a component that was cast or written in JavaScript may lack them.
  const lacking = (['intent', 'recover'] as const).filter((name) => !(name in component));
  if (component.effect !== 'create' || lacking.length === 0) return [];
  const message = `Add ${lacking.join(' and ')}: a lost answer must be looked up, never sent blindly again.`;
  return [{ rule: 'intent-and-recover', message }];
}
