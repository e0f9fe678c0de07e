import type { Capacity } from '../domain/agreement.ts'

/** The few words that the program itself puts into a document, by language; English where a language is not here yet. */
export interface DocumentWords {
  readonly actingThrough: string
  readonly schedule: string
  /** What stands before and after the number of an article where the numbering scheme has articles: "Article 3", "第3条". */
  readonly article: { readonly before: string; readonly after: string }
  /** The noun before the number of a clause that is referred to, as it stands within a sentence. */
  readonly section: string
  readonly sections: string
  readonly hiddenReference: string
  readonly yes: string
  readonly no: string
  readonly signature: string
  readonly name: string
  readonly title: string
  readonly authority: string
  readonly date: string
  /** What a signature block says above it when its person is no party's signatory. */
  readonly capacities: Readonly<Record<Exclude<Capacity, 'party'>, string>>
  readonly resolution: string
  readonly seal: string
  /** The quotation marks around a term that is defined. */
  readonly quotes: { readonly open: string; readonly close: string }
  /** The mark on a text that is not final. */
  readonly draft: string
  /** The heading of the list of clauses. */
  readonly contents: string
  readonly page: string
  readonly of: string
}

const english: DocumentWords = {
  actingThrough: 'acting through',
  schedule: 'Schedule',
  article: { before: 'Article ', after: '' },
  section: 'section',
  sections: 'sections',
  hiddenReference: '[section not included]',
  yes: 'Yes',
  no: 'No',
  signature: 'Signature',
  name: 'Name',
  title: 'Title',
  authority: 'Authority',
  date: 'Date',
  capacities: { attest: 'Attested by', witness: 'Witnessed by', form: 'Approved as to form', risk: 'Insurance and risk reviewed', finance: 'Funds certified' },
  resolution: 'Resolution',
  seal: 'Seal',
  quotes: { open: '“', close: '”' },
  draft: 'DRAFT',
  contents: 'Contents',
  page: 'Page',
  of: 'of',
}

const spanish: DocumentWords = {
  actingThrough: 'actuando por conducto de',
  schedule: 'Anexo',
  article: { before: 'Artículo ', after: '' },
  section: 'sección',
  sections: 'secciones',
  hiddenReference: '[sección no incluida]',
  yes: 'Sí',
  no: 'No',
  signature: 'Firma',
  name: 'Nombre',
  title: 'Cargo',
  authority: 'Facultades',
  date: 'Fecha',
  capacities: { attest: 'Da fe', witness: 'Testigo', form: 'Aprobado en cuanto a la forma', risk: 'Seguros y riesgos revisados', finance: 'Fondos certificados' },
  resolution: 'Resolución',
  seal: 'Sello',
  quotes: { open: '«', close: '»' },
  draft: 'BORRADOR',
  contents: 'Índice',
  page: 'Página',
  of: 'de',
}

const french: DocumentWords = {
  actingThrough: 'agissant par l’intermédiaire de',
  schedule: 'Annexe',
  article: { before: 'Article ', after: '' },
  section: 'section',
  sections: 'sections',
  hiddenReference: '[section non incluse]',
  yes: 'Oui',
  no: 'Non',
  signature: 'Signature',
  name: 'Nom',
  title: 'Qualité',
  authority: 'Habilitation',
  date: 'Date',
  capacities: { attest: 'Attesté par', witness: 'Témoin', form: 'Approuvé quant à la forme', risk: 'Assurances et risques vérifiés', finance: 'Disponibilité des fonds certifiée' },
  resolution: 'Délibération',
  seal: 'Sceau',
  quotes: { open: '«\u00a0', close: '\u00a0»' },
  draft: 'PROJET',
  contents: 'Sommaire',
  page: 'Page',
  of: 'sur',
}

const arabic: DocumentWords = {
  actingThrough: 'من خلال',
  schedule: 'الملحق',
  article: { before: 'المادة ', after: '' },
  section: 'البند',
  sections: 'البنود',
  hiddenReference: '[بند غير مدرج]',
  yes: 'نعم',
  no: 'لا',
  signature: 'التوقيع',
  name: 'الاسم',
  title: 'الصفة',
  authority: 'سند التفويض',
  date: 'التاريخ',
  capacities: { attest: 'صادق عليه', witness: 'الشاهد', form: 'معتمد من حيث الشكل', risk: 'تمت مراجعة التأمين والمخاطر', finance: 'تم التصديق على توفر الأموال' },
  resolution: 'القرار',
  seal: 'الختم',
  quotes: { open: '«', close: '»' },
  draft: 'مسودة',
  contents: 'المحتويات',
  page: 'صفحة',
  of: 'من',
}

const chinese: DocumentWords = {
  actingThrough: '经由',
  schedule: '附件',
  article: { before: '第', after: '条' },
  section: '条款',
  sections: '条款',
  hiddenReference: '[未包含的条款]',
  yes: '是',
  no: '否',
  signature: '签名',
  name: '姓名',
  title: '职务',
  authority: '授权依据',
  date: '日期',
  capacities: { attest: '证明人', witness: '见证人', form: '形式审核通过', risk: '保险与风险已审核', finance: '资金已核证' },
  resolution: '决议',
  seal: '盖章',
  quotes: { open: '“', close: '”' },
  draft: '草案',
  contents: '目录',
  page: '页',
  of: '/',
}

const byLanguage: ReadonlyMap<string, DocumentWords> = new Map([['en', english], ['es', spanish], ['fr', french], ['ar', arabic], ['zh', chinese]])

/** `language` is BCP 47. */
export function documentWords(language: string): DocumentWords {
  return byLanguage.get(language.split('-')[0] ?? '') ?? english
}
