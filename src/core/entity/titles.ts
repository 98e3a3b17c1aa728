/** What people are called by before or after their name; longer ones come from these by what stands before them. */
const TITLES: readonly string[] = [
  '书记', '市长', '县长', '区长', '镇长', '乡长', '省长', '州长', '部长', '局长', '处长', '科长', '院长', '校长', '所长', '站长', '主任', '主席', '委员', '常委',
  '秘书长', '会长', '理事长', '董事长', '总经理', '经理', '厂长', '社长', '总编辑', '记者', '通讯员', '实习生', '教授', '博士', '医生', '老师', '律师', '队长',
  '团长', '师长', '军长', '司令员', '政委', '检察长', '主持人', '村支书', '村主任', '同志', '先生', '女士', '代表', '工程师', '专家', '导演', '演员', '作家', '运动员', '教练',
]

/** True for a text that ends as a title does: 市委书记, 县教育局局长. */
export function endsInTitle(text: string): boolean {
  return TITLES.some((title) => text.endsWith(title))
}

/** True for a text that is a title and nothing else, or one with a rank before it: 书记, 副市长. */
export function isTitle(text: string): boolean {
  return TITLES.some((title) => text === title || text === `副${title}`)
}
