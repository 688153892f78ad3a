import type { ReactNode } from 'react'

/** The frame of every picture of one line: 18 by 18 units, in the colour of the words beside it. */
export function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}

export const PlusIcon = () => (
  <Icon>
    <path d="M9 3.5v11M3.5 9h11" />
  </Icon>
)
export const CloseIcon = () => (
  <Icon>
    <path d="m4.5 4.5 9 9M13.5 4.5l-9 9" />
  </Icon>
)
export const CheckIcon = () => (
  <Icon>
    <path d="m3.5 9.5 3.7 3.7 7.3-8" />
  </Icon>
)
export const ChevronDownIcon = () => (
  <Icon>
    <path d="m5 7 4 4 4-4" />
  </Icon>
)
export const ChevronUpIcon = () => (
  <Icon>
    <path d="m5 11 4-4 4 4" />
  </Icon>
)
export const ChevronRightIcon = () => (
  <Icon>
    <path d="m7 5 4 4-4 4" />
  </Icon>
)
export const MoreIcon = () => (
  <Icon>
    <path d="M4 9h.01M9 9h.01M14 9h.01" strokeWidth="2.6" />
  </Icon>
)
export const SearchIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="4.5" />
    <path d="m11.5 11.5 3.5 3.5" />
  </Icon>
)
export const UndoIcon = () => (
  <Icon>
    <path d="M6.5 3.5 3 7l3.5 3.5M3.5 7h7a4 4 0 0 1 0 8H8" />
  </Icon>
)
export const RedoIcon = () => (
  <Icon>
    <path d="M11.5 3.5 15 7l-3.5 3.5M14.5 7h-7a4 4 0 0 0 0 8H10" />
  </Icon>
)
export const TrashIcon = () => (
  <Icon>
    <path d="M3.5 5h11M7 5V3.5h4V5M5 5l.6 9.5h6.8L13 5M7.8 7.8v4M10.2 7.8v4" />
  </Icon>
)
export const HelpIcon = () => (
  <Icon>
    <circle cx="9" cy="9" r="6.3" />
    <path d="M7.2 7.2c.2-1 .9-1.6 1.9-1.6 1.1 0 1.9.7 1.9 1.7 0 1.4-1.9 1.5-1.9 2.9M9.1 12.3v.01" />
  </Icon>
)
export const SettingsIcon = () => (
  <Icon>
    <path d="M3 5.5h6M13 5.5h2M3 12.5h2M9 12.5h6" />
    <circle cx="11" cy="5.5" r="1.8" />
    <circle cx="7" cy="12.5" r="1.8" />
  </Icon>
)
export const DownloadIcon = () => (
  <Icon>
    <path d="M9 3v8M5.5 7.8 9 11.3l3.5-3.5M3.5 14.5h11" />
  </Icon>
)
export const MoveIcon = () => (
  <Icon>
    <path d="M3 9h11M10.5 5.5 14 9l-3.5 3.5M3 4v10" />
  </Icon>
)
export const WarnIcon = () => (
  <Icon>
    <path d="M9 3 2.5 14.5h13zM9 7.5v3.3M9 12.7v.01" />
  </Icon>
)
