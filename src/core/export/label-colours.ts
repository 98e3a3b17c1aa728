/** The eight colours of labels on paper (`--label-1` … of the light theme), for tools that show labels in colour. */
export const LABEL_COLOURS = ['#a3430f', '#22693f', '#24588f', '#73418f', '#755808', '#0f6873', '#9c3067', '#5f5549'] as const
