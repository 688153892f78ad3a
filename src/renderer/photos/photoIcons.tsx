import { Icon } from '../ui/icons.tsx'

export const CameraIcon = () => (
  <Icon>
    <path d="M2.5 6h3L7 3.8h4L12.5 6h3v8.5h-13z" />
    <circle cx="9" cy="9.8" r="2.6" />
  </Icon>
)
