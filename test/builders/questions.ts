import type { Question } from '../../main/document/template.ts'

/** A question of a type with the parts that a test does not care about filled in. */
export function question(id: string, type: Question['type'], more: Readonly<Record<string, unknown>> = {}): Question {
  const needs: Partial<Record<Question['type'], object>> = {
    money: { currency: 'USD' },
    choice: { options: [{ id: 'one', label: 'One' }, { id: 'two', label: 'Two', text: 'two of them' }] },
    party: { shortName: `the ${id}` },
    signatory: { party: 'agency' },
    table: { columns: [{ id: 'item', label: 'Item', type: 'text' }, { id: 'cost', label: 'Cost', type: 'money', currency: 'USD' }] },
  }
  return { id, group: 'all', label: `Label of ${id}`, help: 'Help.', example: 'Example.', required: true, type, ...needs[type], ...more } as unknown as Question
}

/** One question of every type, and one for each part of the term. */
export const everyQuestion: readonly Question[] = [
  question('agency', 'party'),
  question('partner', 'party'),
  question('agency_signs', 'signatory', { party: 'agency' }),
  question('partner_signs', 'signatory', { party: 'partner' }),
  question('purpose', 'paragraph'),
  question('place', 'text'),
  question('topics', 'list'),
  question('count', 'number'),
  question('amount', 'money'),
  question('day', 'date'),
  question('wait', 'duration'),
  question('public', 'boolean'),
  question('pick', 'choice'),
  question('goods', 'table'),
  question('rule', 'choice', { fills: 'effective_rule', options: [{ id: 'last-signature', label: 'Last' }, { id: 'fixed-date', label: 'Fixed' }] }),
  question('term_kind', 'choice', { fills: 'kind', options: [{ id: 'fixed', label: 'Fixed' }, { id: 'open-ended', label: 'Open' }] }),
  question('start', 'date', { fills: 'start' }),
  question('end', 'date', { fills: 'end' }),
  question('term_length', 'duration', { fills: 'length' }),
  question('notice_days', 'number', { fills: 'notice_days' }),
  question('review_months', 'number', { fills: 'review_months' }),
  question('day_type', 'choice', { fills: 'day_type', options: [{ id: 'calendar', label: 'Calendar' }, { id: 'business', label: 'Business' }] }),
]
