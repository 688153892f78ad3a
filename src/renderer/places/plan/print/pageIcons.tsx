const shape = {
  width: 16,
  height: 16,
  viewBox: '0 0 16 16',
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.8,
  'aria-hidden': true,
} as const

export const BackIcon = () => (
  <svg {...shape}>
    <path d="m10 3-5 5 5 5" />
  </svg>
)

export const ForwardIcon = () => (
  <svg {...shape}>
    <path d="m6 3 5 5-5 5" />
  </svg>
)
