import type { MoneyAnswer } from './answer.ts'
import { numberInWords } from './number-words.ts'
import { remember } from './remember.ts'

/** Whether a text is the ISO 4217 code of a currency, in capitals. */
export function isCurrency(code: string): boolean {
  return currencies.has(code)
}

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** How many digits a currency has behind the point: 2 for USD, 0 for JPY, 3 for KWD. */
export const currencyDigits = remember((currency) => new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2)

const formatters = remember((language) => remember((currency) => new Intl.NumberFormat(language, { style: 'currency', currency })))

/** An amount with its sign of currency: "$1,250.00". Exact: it never passes through a binary fraction. */
export function formatMoney(money: MoneyAnswer, language: string): string {
  return formatters(language)(money.currency).format(decimal(money) as Intl.StringNumericLiteral)
}

/**
 * An amount in words and figures: "one thousand two hundred fifty US dollars ($1,250.00)", "ten and 50/100 US dollars ($10.50)".
 * The figures alone where we cannot spell in the language.
 */
export function moneyInWords(money: MoneyAnswer, language: string): string {
  const figures = formatMoney(money, language)
  const base = 10 ** currencyDigits(money.currency)
  const cents = Math.abs(money.minor) % base
  const words = numberInWords(Math.trunc(money.minor / base), language)
  if (words === null) return figures
  const fraction = cents === 0 ? '' : ` and ${String(cents).padStart(currencyDigits(money.currency), '0')}/${base}`
  return `${words}${fraction} ${nameOf(money, language)} (${figures})`
}

/** The amount that "1,250.00 USD", "USD 1250" or "1250" (with a currency to fall back on) names; null when it names none. */
export function parseMoney(text: string, fallbackCurrency?: string): MoneyAnswer | null {
  const match = /^(?:([A-Z]{3})\s*)?(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?:\s*([A-Z]{3}))?$/.exec(text.trim())
  if (match === null || (match[1] !== undefined && match[3] !== undefined)) return null
  const currency = match[1] ?? match[3] ?? fallbackCurrency
  if (currency === undefined || !isCurrency(currency)) return null
  const [whole = '', fraction = ''] = (match[2] ?? '').replaceAll(',', '').split('.')
  const digits = currencyDigits(currency)
  if (fraction.length > digits) return null
  const minor = Number(whole + fraction.padEnd(digits, '0'))
  return Number.isSafeInteger(minor) ? { minor: minor === 0 ? 0 : minor, currency } : null
}

function decimal({ minor, currency }: MoneyAnswer): string {
  const digits = currencyDigits(currency)
  if (digits === 0) return String(minor)
  const text = String(Math.abs(minor)).padStart(digits + 1, '0')
  return `${minor < 0 ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

function nameOf(money: MoneyAnswer, language: string): string {
  const formatter = new Intl.NumberFormat(language, { style: 'currency', currency: money.currency, currencyDisplay: 'name' })
  const parts = formatter.formatToParts(decimal(money) as Intl.StringNumericLiteral)
  return parts.find((part) => part.type === 'currency')?.value ?? money.currency
}
