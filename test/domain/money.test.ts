import fc from 'fast-check'
import { expect, test } from 'vitest'
import { currencyDigits, formatMoney, isCurrency, moneyInWords, parseMoney } from '../../main/domain/money.ts'

test('amounts in figures', () => {
  expect(formatMoney({ minor: 125_000, currency: 'USD' }, 'en-US')).toBe('$1,250.00')
  expect(formatMoney({ minor: 1250, currency: 'JPY' }, 'en-US')).toBe('¥1,250')
  expect(formatMoney({ minor: -5, currency: 'USD' }, 'en-US')).toBe('-$0.05')
  expect(formatMoney({ minor: 1, currency: 'KWD' }, 'en-US')).toContain('0.001')
  expect(formatMoney({ minor: Number.MAX_SAFE_INTEGER, currency: 'USD' }, 'en-US')).toBe('$90,071,992,547,409.91')
})

test('amounts in words carry the figures with them', () => {
  expect(moneyInWords({ minor: 125_000, currency: 'USD' }, 'en-US')).toBe('one thousand two hundred fifty US dollars ($1,250.00)')
  expect(moneyInWords({ minor: 2150, currency: 'USD' }, 'en-US')).toBe('twenty-one and 50/100 US dollars ($21.50)')
  expect(moneyInWords({ minor: 100, currency: 'USD' }, 'fr-FR')).toBe(formatMoney({ minor: 100, currency: 'USD' }, 'fr-FR'))
})

test('amounts as people type them', () => {
  expect(parseMoney('1,250.00 USD')).toEqual({ minor: 125_000, currency: 'USD' })
  expect(parseMoney('EUR 12.5')).toEqual({ minor: 1250, currency: 'EUR' })
  expect(parseMoney('1250', 'USD')).toEqual({ minor: 125_000, currency: 'USD' })
  for (const wrong of ['', '12', '1,25 USD', '1.234 USD', 'USD 1 EUR', '1e3 USD', '12 usd', '12 ZZZ', '99999999999999999 USD']) expect(parseMoney(wrong), wrong).toBeNull()
  expect(isCurrency('usd')).toBe(false)
})

test('what is written in figures is read as the same amount', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.constantFrom('USD', 'JPY', 'KWD'), (minor, currency) => {
      const digits = currencyDigits(currency)
      const text = formatMoney({ minor, currency }, 'en-US').replaceAll(/[^\d.,-]/g, '')
      expect(parseMoney(`${text} ${currency}`)).toEqual({ minor, currency })
      expect((text.split('.')[1] ?? '').length).toBe(digits)
    }),
  )
})
