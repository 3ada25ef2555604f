using ReportGen.Typesetting.Display;

namespace ReportGen.Pdf.Content;

/// <summary>The PDF names of structure types, looked up once: an enum's own names are searched for each time.</summary>
internal static class RoleNames
{
    private static readonly string[] Names = [.. Enum.GetValues<StructureRole>().Select(role => role.ToString())];

    public static string Of(StructureRole role) => Names[(int)role];
}
