import { useText } from '../../i18n/use-text.ts';

export interface KnowledgeWords {
  readonly name: string | null;
  readonly lost: string | null;
}

/** What a known thing is called and what is lost without it; null for a person's own knowledge. */
export function useKnowledge(entryId: string | null): KnowledgeWords {
  const { catalogue } = useText();
  const word = (part: 'name' | 'lost'): string | null =>
    entryId === null ? null : (catalogue[`knowledge.${entryId}.${part}`] ?? null);
  return { name: word('name'), lost: word('lost') };
}
