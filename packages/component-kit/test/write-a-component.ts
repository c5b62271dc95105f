import { defineComponent, defineConnection, type Opening, text } from '@livebus/component-kit';
import { z } from 'zod';

const settings = z.strictObject({ shelf: z.url().meta({ label: text('书架地址', 'Address of the shelf') }) });

/** How a vendor is reached: what it is told, and what `run` finds in its context. Secrets belong in here. */
const library = defineConnection({
  id: 'library.shelf',
  title: text('书架', 'Shelf'),
  settings,
  open: ({ settings: { shelf }, services, signal }: Opening<z.output<typeof settings>, { fetch: typeof fetch }>) => ({
    find: (isbn: string) => services.fetch(new URL(isbn, shelf), { signal }),
  }),
  explain: () => undefined,
});

export default defineComponent({
  id: 'library.book.find', // the file is find.ts
  title: text('查找图书', 'Find book'),
  summary: text('按书号查找一本书', 'Finds a book by its number'),
  docs: 'https://library.example/find',
  effect: 'read',
  connection: library,
  input: z.strictObject({
    isbn: z.string().meta({ label: text('书号', 'ISBN'), widget: 'text' }),
  }),
  output: z.strictObject({ found: z.boolean().meta({ label: text('在架', 'On the shelf') }) }),
  run: async ({ input, find }) => ({ found: (await find(input.isbn)).ok }),
});
