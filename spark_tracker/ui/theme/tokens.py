"""Design tokens: colours by role, the type scale, space and sizes in device-independent pixels."""

from collections.abc import Mapping
from enum import IntEnum, StrEnum
from types import MappingProxyType


class Role(StrEnum):
    """What a colour is for; never how it looks."""

    WINDOW = "window"
    SURFACE = "surface"
    SUNKEN = "sunken"
    RAISED = "raised"
    HOVER = "hover"
    LINE = "line"
    BORDER = "border"
    BORDER_STRONG = "border-strong"
    CONTROL = "control"
    TEXT = "text"
    MUTED = "muted"
    ACCENT = "accent"
    ACCENT_HOVER = "accent-hover"
    ACCENT_TINT = "accent-tint"
    ON_ACCENT = "on-accent"
    SELECTION = "selection"
    SELECTION_IDLE = "selection-idle"
    FOCUS = "focus"
    OK = "ok"
    OK_TINT = "ok-tint"
    WARN = "warn"
    WARN_TINT = "warn-tint"
    DANGER = "danger"
    DANGER_TINT = "danger-tint"
    INFO = "info"
    INFO_TINT = "info-tint"
    NEUTRAL_TINT = "neutral-tint"
    STAGE_IDEA = "stage-idea"
    STAGE_ADVISOR = "stage-advisor"
    STAGE_PATENT = "stage-patent"
    STAGE_STARTUP = "stage-startup"
    STAGE_INVESTMENT = "stage-investment"
    ON_STAGE = "on-stage"
    SCRIM = "scrim"


class Type(StrEnum):
    """The type scale."""

    CAPTION = "caption"
    SMALL = "small"
    BODY = "body"
    HEADING3 = "heading3"
    HEADING2 = "heading2"
    HEADING1 = "heading1"
    DISPLAY = "display"


class Size(IntEnum):
    """Sizes at text size 100 %, in device-independent pixels."""

    GAP_1 = 4
    GAP_2 = 8
    GAP_3 = 12
    GAP_4 = 16
    GAP_5 = 20
    GAP_6 = 24


RADIUS_S, RADIUS_M, RADIUS_L = 4, 6, 8
PAGE_LEFT, PAGE_RIGHT = 24, 20
ROW_HEIGHTS: Mapping[str, int] = MappingProxyType({"compact": 28, "normal": 34, "roomy": 40})
LIST_HEADER_HEIGHT = 32
CONTROL_HEIGHT, CONTROL_HEIGHT_SMALL = 30, 26
PAGE_HEADER_HEIGHT, FILTER_BAR_HEIGHT = 56, 46
STATUS_HEIGHT = 26
SIDEBAR_WIDTH, SIDEBAR_MINIMUM, SIDEBAR_MAXIMUM, RAIL_WIDTH = 208, 180, 300, 48
INSPECTOR_WIDTH, INSPECTOR_MINIMUM, INSPECTOR_MAXIMUM = 288, 260, 480
RAIL_BELOW, INSPECTOR_COVERS_BELOW = 1100, 1180
WIDE_FROM, SIDEBAR_WIDTH_WIDE, INSPECTOR_WIDTH_WIDE = 1600, 232, 360

BODY_POINTS = 9.75
TYPE_RATIOS: Mapping[Type, float] = MappingProxyType(
    {
        Type.CAPTION: 11 / 13,
        Type.SMALL: 12 / 13,
        Type.BODY: 1.0,
        Type.HEADING3: 1.0,
        Type.HEADING2: 15 / 13,
        Type.HEADING1: 20 / 13,
        Type.DISPLAY: 2.0,
    }
)
STRONG_TYPES = frozenset({Type.HEADING3, Type.HEADING2, Type.HEADING1, Type.DISPLAY})
TEXT_SIZES = (90, 100, 115, 130, 150)

# By the words of `domain.codes.Stage`, which is not loaded before the first paint.
STAGE_ROLES: Mapping[str, Role] = MappingProxyType(
    {
        "idea": Role.STAGE_IDEA,
        "advisor": Role.STAGE_ADVISOR,
        "patent": Role.STAGE_PATENT,
        "startup": Role.STAGE_STARTUP,
        "investment": Role.STAGE_INVESTMENT,
        "licence": Role.MUTED,
        "clinical": Role.MUTED,
    }
)
STAGE_ICONS: Mapping[str, str] = MappingProxyType(
    {
        "idea": "lightbulb",
        "advisor": "handshake",
        "patent": "stamp",
        "startup": "sprout",
        "investment": "landmark",
        "licence": "file-pen-line",
        "clinical": "stethoscope",
    }
)

LIGHT: Mapping[Role, str] = MappingProxyType(
    {
        Role.WINDOW: "#F2F3F0",
        Role.SURFACE: "#FFFFFF",
        Role.SUNKEN: "#F8F9F7",
        Role.RAISED: "#FFFFFF",
        Role.HOVER: "#F1F3F0",
        Role.LINE: "#E9ECE8",
        Role.BORDER: "#D9DDD8",
        Role.BORDER_STRONG: "#C3C9C4",
        Role.CONTROL: "#818A86",
        Role.TEXT: "#1B2220",
        Role.MUTED: "#59635F",
        Role.ACCENT: "#0F6168",
        Role.ACCENT_HOVER: "#0B4C52",
        Role.ACCENT_TINT: "#E6F0EF",
        Role.ON_ACCENT: "#FFFFFF",
        Role.SELECTION: "#DCEBE9",
        Role.SELECTION_IDLE: "#E9ECE8",
        Role.FOCUS: "#0F6168",
        Role.OK: "#1E6E46",
        Role.OK_TINT: "#E4F2E9",
        Role.WARN: "#855200",
        Role.WARN_TINT: "#FBF0DB",
        Role.DANGER: "#AE2A23",
        Role.DANGER_TINT: "#FBE8E5",
        Role.INFO: "#285F9E",
        Role.INFO_TINT: "#E6EFF8",
        Role.NEUTRAL_TINT: "#ECEEEB",
        Role.STAGE_IDEA: "#B07509",
        Role.STAGE_ADVISOR: "#2B83BC",
        Role.STAGE_PATENT: "#5A3596",
        Role.STAGE_STARTUP: "#A03A20",
        Role.STAGE_INVESTMENT: "#0E3F33",
        Role.ON_STAGE: "#FFFFFF",
        Role.SCRIM: "#571B2220",
    }
)

DARK: Mapping[Role, str] = MappingProxyType(
    {
        Role.WINDOW: "#131718",
        Role.SURFACE: "#1A1F20",
        Role.SUNKEN: "#171B1C",
        Role.RAISED: "#242A2B",
        Role.HOVER: "#22282A",
        Role.LINE: "#262D2E",
        Role.BORDER: "#313A3B",
        Role.BORDER_STRONG: "#465153",
        Role.CONTROL: "#74807E",
        Role.TEXT: "#E4E9E6",
        Role.MUTED: "#A1ADA9",
        Role.ACCENT: "#62BBB9",
        Role.ACCENT_HOVER: "#86CFCD",
        Role.ACCENT_TINT: "#1C3233",
        Role.ON_ACCENT: "#06201F",
        Role.SELECTION: "#1F3C3D",
        Role.SELECTION_IDLE: "#2A3132",
        Role.FOCUS: "#62BBB9",
        Role.OK: "#74C795",
        Role.OK_TINT: "#1B3126",
        Role.WARN: "#E2B05A",
        Role.WARN_TINT: "#352A15",
        Role.DANGER: "#F08C80",
        Role.DANGER_TINT: "#3C2220",
        Role.INFO: "#85B6EB",
        Role.INFO_TINT: "#1C2D41",
        Role.NEUTRAL_TINT: "#2A3132",
        Role.STAGE_IDEA: "#EBB933",
        Role.STAGE_ADVISOR: "#2A84E8",
        Role.STAGE_PATENT: "#C4A6D9",
        Role.STAGE_STARTUP: "#DB5A3F",
        Role.STAGE_INVESTMENT: "#C6E6D5",
        Role.ON_STAGE: "#10100C",
        Role.SCRIM: "#8C000000",
    }
)
