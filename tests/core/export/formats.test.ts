import { describe, expect, it } from 'vitest'
import { doc } from '../../support/document-notation'
import { rowsOf, written } from './written'

const PAGE = doc(`
  §1  headline  𠮷日开工
      body      县长[李正|PER]昨天到[[河湾县|LOC]
                人民医院|ORG]。今天下雨！
`)
// How it reads: 𠮷日开工⏎县长李正昨天到河湾县人民医院。今天下雨！

const SPLIT_NAME = doc(`
  §1  body  到会的有石[冠|PER#1]。
  §2  body  别的文章
  §1  body  [小兵|PER#1]等人
`)

/** Two mentions of which neither is inside the other. */
const CROSSED = (() => {
  const page = doc(`
    §1  body  河湾县人民医院
  `)
  const mention = (id: string, start: number, end: number) => ({ id, label: 'ORG', spans: [{ start, end }], quote: page.text.slice(start, end), by: 'editor' as const })
  return { ...page, mentions: [mention('m1', 0, 4), mention('m2', 2, 7)] }
})()

describe('character rows', () => {
  it('have one row for each character, an empty line after a sentence, none for wraps', async () => {
    const { files, report } = await written('bmes', [PAGE])
    expect(files['articles.bmes']!.split('\n\n').map((sentence) => sentence.replaceAll('\n', '|'))).toEqual([
      '𠮷 O|日 O|开 O|工 O',
      '县 O|长 O|李 B-PER|正 E-PER|昨 O|天 O|到 O|河 B-ORG|湾 M-ORG|县 M-ORG|人 M-ORG|民 M-ORG|医 M-ORG|院 E-ORG|。 O',
      '今 O|天 O|下 O|雨 O|！ O',
      '',
    ])
    expect(report.leftOut).toEqual({ 'mention-overlapping': 1 })
    expect(rowsOf(files['articles.offsets.jsonl'])[2]).toEqual({ article: 'd1/a1', starts: [20, 21, 22, 23, 24] })
  })

  it('keep the inner mentions where that is chosen, and have their letters', async () => {
    const page = doc(`
      §1  body  [石|PER]在[[河湾县|LOC]人民医院|ORG]
    `)
    const tags = async (format: 'bio' | 'bioes' | 'conll') =>
      (await written(format, [page], { options: { overlaps: 'inner' } })).files[`articles.${format}`]!.trimEnd().split('\n').map((row) => row.split(' ').at(-1))
    expect(await tags('bio')).toEqual(['B-PER', 'O', 'B-LOC', 'I-LOC', 'I-LOC', 'O', 'O', 'O', 'O'])
    expect(await tags('bioes')).toEqual(['S-PER', 'O', 'B-LOC', 'I-LOC', 'E-LOC', 'O', 'O', 'O', 'O'])
    expect((await tags('conll')).slice(0, 3)).toEqual(['O', '', 'B-PER'])
  })

  it('have no white space for a token, and no sentence beyond the limit unless a mention fills it', async () => {
    const page = doc(`
      §1  body  甲 乙\u3000丙，丁戊己庚辛[一二三四五六七八九十|ORG]壬
    `)
    const { files, report } = await written('bio', [page], { text: 'source', options: { longest: 6 } })
    const sentences = files['articles.bio']!.trimEnd().split('\n\n').map((rows) => rows.split('\n').map((row) => row.split(' ')[0]).join(''))
    expect(sentences).toEqual(['甲乙丙，', '丁戊己庚辛', '一二三四五六七八九十', '壬'])
    expect(report.leftOut).toEqual({ 'sentence-cut': 2, 'sentence-too-long': 1 })
  })

  it('end sentences after closing quotes, never inside a mention', async () => {
    const page = doc(`
      §1  body  他说：“走吧！”大家走了。[你好！中国|ORG]开播。
    `)
    const { files } = await written('bio', [page])
    expect(files['articles.bio']!.trimEnd().split('\n\n').map((rows) => rows.split('\n').map((row) => row[0]).join(''))).toEqual([
      '他说：“走吧！”',
      '大家走了。',
      '你好！中国开播。',
    ])
  })
})

describe('doccano', () => {
  it('has text, labels and what is known of the article', async () => {
    const [row] = rowsOf((await written('doccano', [PAGE])).files['articles.jsonl'])
    expect(row).toEqual({
      text: '𠮷日开工\n县长李正昨天到河湾县人民医院。今天下雨！',
      label: [[7, 9, 'PER'], [12, 19, 'ORG'], [12, 15, 'LOC']],
      article_id: 'd1/a1',
      source_file: 'page.txt',
      source_sha256: '0'.repeat(64),
      headline: '𠮷日开工',
    })
  })

  it('counts UTF-16 for its own window, and warns of overlaps', async () => {
    const { files, report } = await written('doccano', [PAGE], { options: { unit: 'utf16', metadata: false } })
    expect(rowsOf(files['articles.jsonl'])[0]).toMatchObject({ label: [[8, 10, 'PER'], [13, 20, 'ORG'], [13, 16, 'LOC']] })
    expect(rowsOf(files['articles.jsonl'])[0]).not.toHaveProperty('headline')
    expect(report.leftOut).toEqual({ 'mention-overlapping-kept': 1 })
  })
})

it('Label Studio has regions in UTF-16, relations between the pieces of one mention, and a configuration', async () => {
  const { files } = await written('label-studio', [PAGE])
  const [task] = JSON.parse(files['articles.json']!)
  expect(task.annotations[0].result[0]).toEqual({
    id: 'd1/a1/m2',
    from_name: 'label',
    to_name: 'text',
    type: 'labels',
    origin: 'manual',
    value: { start: 8, end: 10, text: '李正', labels: ['PER'] },
  })
  expect(files['labeling-config.xml']).toContain('<Label value="PER" background="#1c7ed6" hint="人名"/>')
  const pieces = await written('label-studio', [SPLIT_NAME])
  expect(JSON.parse(pieces.files['articles.json']!)[0].annotations[0].result.at(-1)).toEqual({
    type: 'relation', from_id: 'd1/a1/m3/1', to_id: 'd1/a1/m3/2', direction: 'right', labels: [],
  })
})

it('Prodigy has character tokens, the last of a span inclusive', async () => {
  const [row] = rowsOf<{ tokens: { text: string; ws: boolean }[]; spans: object[] }>((await written('prodigy', [PAGE])).files['articles.jsonl'])
  expect(row!.tokens.map(({ text }) => text).join('')).toBe('𠮷日开工\n县长李正昨天到河湾县人民医院。今天下雨！')
  expect(row!.spans[0]).toEqual({ start: 7, end: 9, token_start: 7, token_end: 8, label: 'PER' })
})

describe('brat', () => {
  it('has a text and standoff lines with tabs', async () => {
    const { files } = await written('brat', [PAGE])
    expect(files['page-d1-a1.txt']).toBe('𠮷日开工\n县长李正昨天到河湾县人民医院。今天下雨！\n')
    expect(files['page-d1-a1.ann']).toBe('T1\tPER 7 9\t李正\nT2\tLOC 12 15\t河湾县\nT3\tORG 12 19\t河湾县人民医院\n')
    expect(files['annotation.conf']).toContain('[entities]\nPER\nLOC\nORG\n')
  })

  it('cuts at line ends and joins the pieces of a mention with a blank', async () => {
    expect((await written('brat', [PAGE], { text: 'source' })).files['page-d1-a1.ann']).toContain('ORG 12 15;16 20\t河湾县 人民医院\n')
    expect((await written('brat', [SPLIT_NAME])).files['page-d1-a1.ann']).toBe('T1\tPER 5 6;8 10\t冠 小兵\n')
  })
})

it('W3C annotations have position and quote, and a target for each stretch', async () => {
  const { files } = await written('web-annotation', [PAGE, { ...SPLIT_NAME, id: 'd2' }])
  const page = JSON.parse(files['articles.jsonld']!)
  expect(page).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage' })
  expect(page.items[0]).toMatchObject({
    type: 'Annotation',
    body: [{ type: 'TextualBody', purpose: 'tagging', value: 'PER' }],
    target: [
      {
        source: 'texts/page-d1-a1.txt',
        selector: [
          { type: 'TextQuoteSelector', exact: '李正', prefix: '𠮷日开工\n县长', suffix: '昨天到河湾县人民医院。今天下雨！' },
          { type: 'TextPositionSelector', start: 7, end: 9 },
        ],
      },
    ],
  })
  expect(page.items.at(-1).target).toHaveLength(2)
})

it('UIMA CAS has the text, a token for each character, and entities in UTF-16', async () => {
  const cas = JSON.parse((await written('uima-cas', [PAGE])).files['page-d1-a1.json']!)
  const structures = cas['%FEATURE_STRUCTURES'] as Record<string, unknown>[]
  expect(structures[0]).toMatchObject({ '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaString: PAGE.text.replace('县\n人', '县人') })
  expect(structures.filter((one) => String(one['%TYPE']).endsWith('NamedEntity'))).toMatchObject([
    { begin: 8, end: 10, value: 'PER' },
    { begin: 13, end: 20, value: 'ORG' },
    { begin: 13, end: 16, value: 'LOC' },
  ])
  expect(cas['%VIEWS']._InitialView['%MEMBERS']).toHaveLength(structures.length - 1)
})

describe('TEI', () => {
  it('tags names in the text and marks the source’s lines', async () => {
    const { files } = await written('tei', [PAGE], { options: { files: 'each' } })
    expect(files['page-d1-a1.xml']).toContain('<head type="main"><lb n="1"/>𠮷日开工</head>')
    expect(files['page-d1-a1.xml']).toContain(
      '<p><lb n="2"/>县长<persName>李正</persName>昨天到<orgName><placeName>河湾县</placeName><lb n="3" break="no"/>人民医院</orgName>。今天下雨！</p>',
    )
  })

  it('writes mentions that cross beside the text, and pieces of one joined', async () => {
    const { files, report } = await written('tei', [CROSSED, { ...SPLIT_NAME, id: 'd2' }])
    expect(files['articles.xml']).toContain('<orgName>河湾<anchor xml:id="a-d1-a1-m2-1-from"/>县人</orgName>民医院<anchor xml:id="a-d1-a1-m2-1-to"/>')
    expect(files['articles.xml']).toContain('<span type="ORG" from="#a-d1-a1-m2-1-from" to="#a-d1-a1-m2-1-to">县人民医院</span>')
    expect(files['articles.xml']).toContain('<persName xml:id="a-d2-a1-m3-1" next="#a-d2-a1-m3-2">冠</persName>')
    expect(report.leftOut).toMatchObject({ 'mention-beside-the-text': 1 })
  })

  it('escapes what is XML and leaves out what XML cannot hold, counted', async () => {
    const page = doc(`
      §1  body  甲<b>&乙\u0007丙\ufffe
    `)
    const { files, report } = await written('tei', [page], { text: 'source' })
    expect(files['articles.xml']).toContain('甲&lt;b&gt;&amp;乙丙</p>')
    expect(report.leftOut).toEqual({ 'character-not-in-xml': 2 })
  })
})

describe('CSV', () => {
  it('opens in spreadsheets, and runs nothing there', async () => {
    const page = doc(`
      §1  headline  =HYPERLINK("x","点")
          body      他说“好，”然后走了。
    `)
    const { files, report } = await written('csv', [page], { options: { metadata: false } })
    expect(files['articles.csv']).toBe(
      '\ufeffarticle,split,source,status,headline,characters,mentions,text\r\n' +
        `d1/a1,,page.txt,todo,"'=HYPERLINK(""x"",""点"")",31,0,"'=HYPERLINK(""x"",""点"")\n他说“好，”然后走了。"\r\n`,
    )
    expect(report.leftOut).toEqual({ 'cell-is-text': 2 })
    expect(files['mentions.csv']).toBe('\ufeffarticle,split,mention,label,quote,start,end,entity,links,by\r\n')
  })

  it('has a row for each mention', async () => {
    const { files } = await written('csv', [PAGE])
    expect(files['mentions.csv']!.split('\r\n')[1]).toBe('d1/a1,,m2,PER,李正,7,9,,,editor')
  })
})

it('plain text has what is known of the article in front', async () => {
  const { files, report } = await written('text', [PAGE], { options: { metadata: true } })
  expect(files['page-d1-a1.txt']).toBe(
    `---\narticle_id: "d1/a1"\nsource_file: "page.txt"\nsource_sha256: "${'0'.repeat(64)}"\nheadline: "𠮷日开工"\n---\n\n𠮷日开工\n县长李正昨天到河湾县人民医院。今天下雨！\n`,
  )
  expect(report.leftOut).toEqual({ 'mention-not-in-format': 3 })
})

describe('Hugging Face', () => {
  it('has sentences and articles as rows, and a card that declares them', async () => {
    const { files, bytes } = await written('hugging-face', [PAGE])
    expect(rowsOf(files['jsonl/ner-train.jsonl'])[0]).toEqual({
      id: 'd1/a1/1', article_id: 'd1/a1', tokens: ['𠮷', '日', '开', '工'], ner_tags: [0, 0, 0, 0], starts: [0, 1, 2, 3],
    })
    expect(rowsOf(files['jsonl/articles-train.jsonl'])[0]).toMatchObject({ mention_starts: [7, 12, 12], mention_labels: ['PER', 'ORG', 'LOC'] })
    expect(Buffer.from(bytes.get('ner/train.parquet')!).subarray(0, 4).toString()).toBe('PAR1')
    expect(files['README.md']).toContain("          '1': \"B-PER\"\n")
    expect(files['README.md']).toContain('  - split: train\n    path: ner/train.parquet\n')
  })
})

it('records may hold the source’s text, wraps and all', async () => {
  const [row] = rowsOf((await written('jsonl', [PAGE], { text: 'source' })).files['articles.jsonl'])
  expect(row).toMatchObject({ text: PAGE.text, mentions: [{ quote: '李正' }, { quote: '河湾县' }, { quote: '河湾县\n人民医院', spans: [[12, 20]] }] })
})
