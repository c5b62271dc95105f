/** Cuts a text to so many bytes of UTF-8, between characters. */
export function cutBytes(text: string, most: number): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    end += character.length;
  }
  return text.slice(0, end);
}

export const cutCharacters = (text: string, most: number): string => [...text].slice(0, most).join('');
