import { margins, paperSizes, type HouseStyle } from './house-style.ts'

/** Word measures in twentieths of a point. */
export function twips(points: number): number {
  return Math.round(points * 20)
}

/** The width of the text in twips. */
export function textWidth(style: HouseStyle): number {
  return Math.round((paperSizes[style.paper].width / 25.4 - margins.left - margins.right) * 1440)
}
