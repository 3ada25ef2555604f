namespace ReportGen.Samples.Videos;

/// <summary>How a video is made. A video may show a process and a shared scene at once.</summary>
[Flags]
internal enum Formats
{
    None = 0,
    Process = 1,
    Scene = 2,
    Talk = 4,
    Skit = 8,
    Showcase = 16,
    List = 32,
}

/// <summary>Interactive tools of a video.</summary>
[Flags]
internal enum Tools
{
    None = 0,
    CommentProps = 1,
    PollSticker = 2,
    ProgressBar = 4,
}

internal static class Codes
{
    private static readonly string[] FormatCodes = ["process", "scene", "talk", "skit", "showcase", "list"];
    private static readonly string[] ToolCodes = ["comment_props", "poll_sticker", "progress_bar"];

    public static string Of(Formats formats) => Join((int)formats, FormatCodes);

    public static string Of(Tools tools) => Join((int)tools, ToolCodes);

    private static string Join(int bits, string[] codes) => string.Join('|', codes.Where((_, i) => (bits >> i & 1) == 1));
}
