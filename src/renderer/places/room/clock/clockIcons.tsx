import { Icon } from '../../../ui/icons.tsx'

export const StepBackIcon = () => (
  <Icon>
    <path d="M4.5 4v10M14 4.5 7.5 9l6.5 4.5z" />
  </Icon>
)
export const SoundOnIcon = () => (
  <Icon>
    <path d="M3 7v4h2.5L9 14V4L5.5 7zM11.5 6.8a3.2 3.2 0 0 1 0 4.4M13.4 4.9a5.8 5.8 0 0 1 0 8.2" />
  </Icon>
)
export const SoundOffIcon = () => (
  <Icon>
    <path d="M3 7v4h2.5L9 14V4L5.5 7zM12 7l4 4M16 7l-4 4" />
  </Icon>
)
