import { z } from 'zod';
import type { Component } from './component.ts';

export type RowReceiver = (rows: readonly Record<string, unknown>[]) => void | Promise<void>;

/** Checks the rows of a long output and hands them to whoever takes them, or keeps them for the output. */
export function createRowSink({ id, rows }: Pick<Component, 'id' | 'rows'>, onRows: RowReceiver | undefined) {
  const kept: Record<string, unknown>[] = [];
  return {
    async emit(emitted: readonly Record<string, unknown>[]): Promise<void> {
      if (rows === undefined) throw new Error(`${id} emits rows and declares none`);
      if (onRows === undefined) kept.push(...emitted);
      else await onRows(z.array(rows.row).parse(emitted));
    },
    /** The answer with the rows that were kept for it. */
    complete: (answer: unknown): unknown =>
      rows === undefined || onRows !== undefined ? answer : { ...Object(answer), [rows.field]: kept },
  };
}
