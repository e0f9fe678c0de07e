import { ActionIcon, Button, Checkbox, type CSSVariablesResolver, createTheme, Input, Menu, Modal, NativeSelect, Notification, Progress, Radio, Textarea } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { createElement } from 'react'
import styles from './theme.module.css'

const petrol = ['#f0f7f9', '#e3eff2', '#c6dee4', '#9cc3cd', '#6fa9b8', '#448ea1', '#1d6d82', '#0d586b', '#0a4656', '#07323e'] as const
const gray = ['#f6f7f7', '#f1f4f4', '#eceff0', '#dce1e2', '#c6cdcf', '#a3adb0', '#7f8b8f', '#566268', '#465257', '#182023'] as const
const dark = ['#e5eaeb', '#b3bdc0', '#9ba7ab', '#748186', '#3b4549', '#2c3437', '#22282b', '#1a1f21', '#14181a', '#101416'] as const

const css = (names: Record<string, string | undefined>) => names as Record<string, string>

export const theme = createTheme({
  colors: { petrol, gray, dark },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  black: '#182023',
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontFamily: 'Inter Variable, Inter, Segoe UI, system-ui, sans-serif',
  fontFamilyMonospace: 'JetBrains Mono, DejaVu Sans Mono, Consolas, monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '24px', xl: '28px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '4px', md: '6px', lg: '10px', xl: '10px' },
  defaultRadius: 'md',
  headings: { fontWeight: '600' },
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm' },
      classNames: css({ root: styles.button }),
      vars: (_theme, { size }) => ({ root: { '--button-height': size === 'xs' ? '28px' : '32px', '--button-padding-x': size === 'xs' ? '10px' : '12px' } }),
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', size: 28 }, classNames: css({ root: styles.actionIcon }) }),
    Input: Input.extend({
      // What people type has its own direction, whatever the app's; on the input itself, for Mantine's own `dir` is put around it.
      defaultProps: { size: 'sm', attributes: { input: { dir: 'auto' } } },
      classNames: css({ input: styles.input, section: styles.section }),
      vars: () => ({ wrapper: { '--input-height': '32px' } }),
    }),
    InputWrapper: Input.Wrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
      classNames: css({ label: styles.label, description: styles.description, error: styles.error }),
    }),
    Textarea: Textarea.extend({ defaultProps: { autosize: true, minRows: 2, maxRows: 12 } }),
    NativeSelect: NativeSelect.extend({ defaultProps: { rightSection: createElement(IconChevronDown, { size: 16, stroke: 1.75, 'aria-hidden': true }) } }),
    Menu: Menu.extend({
      // Focus goes to the first item, not to a placeholder that has no place in a menu.
      defaultProps: { transitionProps: { duration: 0 }, offset: 4, withinPortal: false, withInitialFocusPlaceholder: false },
      classNames: css({ dropdown: styles.floating, item: styles.menuItem }),
    }),
    ModalRoot: Modal.Root.extend({
      // Locking the scroll adds a style element without our nonce; the page itself never scrolls.
      defaultProps: { centered: true, size: 480, radius: 'lg', lockScroll: false, transitionProps: { duration: 80 } },
    }),
    Modal: Modal.extend({ classNames: css({ title: styles.modalTitle, body: styles.modalBody, content: styles.modalContent, overlay: styles.overlay }) }),
    Checkbox: Checkbox.extend({
      defaultProps: { size: 'xs' },
      classNames: css({ body: styles.radioBody, inner: styles.radioInner, input: styles.radio, label: styles.radioLabel, description: styles.radioDescription }),
    }),
    Radio: Radio.extend({
      defaultProps: { size: 'xs' },
      classNames: css({ body: styles.radioBody, inner: styles.radioInner, radio: styles.radio, label: styles.radioLabel, description: styles.radioDescription }),
    }),
    Progress: Progress.extend({ defaultProps: { size: 6 }, classNames: css({ root: styles.progress, section: styles.progressSection }) }),
    Notification: Notification.extend({
      classNames: css({ root: styles.notification, body: styles.notificationBody, title: styles.notificationText, description: styles.notificationText }),
    }),
  },
})

/** Mantine's own colours follow our tokens, which answer to the colour scheme themselves. */
export const cssVariables: CSSVariablesResolver = () => {
  const tokens = {
    '--mantine-color-body': 'var(--c-surface)',
    '--mantine-color-text': 'var(--c-text)',
    '--mantine-color-dimmed': 'var(--c-text-2)',
    '--mantine-color-placeholder': 'var(--c-text-3)',
    '--mantine-color-default-border': 'var(--c-line-2)',
    '--mantine-color-error': 'var(--c-danger)',
    '--mantine-color-anchor': 'var(--c-accent)',
    '--mantine-color-disabled': 'var(--c-sunken)',
    '--mantine-color-disabled-color': 'var(--c-text-3)',
  }
  return { variables: {}, light: tokens, dark: tokens }
}
