import { Checkbox, createTheme, defaultVariantColorsResolver, Drawer, Modal, Radio, SegmentedControl, Tooltip, type CSSVariablesResolver, type MantineColorsTuple, type VariantColorsResolver } from '@mantine/core'

/** The accent from lightest to darkest, for Mantine's own parts; the app's CSS uses `--accent`. */
const ink: MantineColorsTuple = [
  '#e4ecf5', '#c9daec', '#a9c6e6', '#8abaf0', '#5f95cf', '#3d76b3', '#2c639d', '#24588f', '#1d4873', '#163757',
]

/** Mantine's own greys, made of paper in the light and of slate in the dark, from lightest to darkest. */
const gray: MantineColorsTuple = [
  '#f8f5ee', '#f3efe6', '#eae4d8', '#dfd8ca', '#cfc6b5', '#b3a994', '#8d8473', '#625b50', '#47423a', '#22201c',
]
const dark: MantineColorsTuple = [
  '#e4e2dc', '#c3c4c4', '#a3a9b0', '#76818d', '#3d464f', '#323a43', '#242a31', '#1c2126', '#16191e', '#101317',
]

const FILLS: Readonly<Record<string, string>> = { ink: 'var(--accent)', red: 'var(--bad)' }

/** Fills of the accent and of what removes something, with text that is readable on them in both schemes. */
const fills: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input)
  const fill = FILLS[input.color ?? 'ink']
  if (input.variant !== 'filled' || fill === undefined) return colours
  return { ...colours, background: fill, hover: `color-mix(in srgb, ${fill} 86%, var(--ink))`, color: 'var(--on-fill)' }
}

export const theme = createTheme({
  colors: { ink, gray, dark },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver: fills,
  fontFamily: 'var(--font-ui)',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '19px' },
  headings: { fontFamily: 'var(--font-ui)', fontWeight: '600' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Checkbox: Checkbox.extend({ defaultProps: { iconColor: 'var(--on-fill)' } }),
    Radio: Radio.extend({ defaultProps: { iconColor: 'var(--on-fill)' } }),
    SegmentedControl: SegmentedControl.extend({ styles: { root: { background: 'var(--paper-sunken)', border: '1px solid var(--rule)' } } }),
    // Dialogs come and go at once: while one fades out it still holds the focus, and the next key would be lost on it.
    Modal: Modal.extend({ defaultProps: { overlayProps: { backgroundOpacity: 0.35 }, transitionProps: { duration: 0 } }, styles: { title: { fontWeight: 600 } } }),
    Drawer: Drawer.extend({ defaultProps: { overlayProps: { backgroundOpacity: 0.2 }, transitionProps: { duration: 0 } } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 500, withArrow: true } }),
  },
})

/** Mantine's surfaces and lines in the app's own colours (`colours.css`), for both schemes. */
export const paperVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-dim)',
    '--mantine-color-placeholder': 'var(--ink-dim)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--bad)',
    '--mantine-color-default': 'var(--paper-raised)',
    '--mantine-color-default-hover': 'var(--paper-sunken)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--rule)',
    // What cannot be used now is read all the same: why else would it stand there.
    '--mantine-color-disabled': 'var(--paper-sunken)',
    '--mantine-color-disabled-color': 'var(--ink-dim)',
    '--mantine-color-disabled-border': 'var(--rule)',
    '--mantine-color-gray-light-hover': 'color-mix(in srgb, var(--ink) 9%, transparent)',
    '--mantine-color-gray-light-color': 'var(--ink)',
  }
  return { variables: {}, light: shared, dark: shared }
}
