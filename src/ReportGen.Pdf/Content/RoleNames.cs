using System.Text;
using ReportGen.Typesetting.Display;

namespace ReportGen.Pdf.Content;

/// <summary>The PDF names of structure types, looked up once: an enum's own names are searched for each time.</summary>
internal static class RoleNames
{
    private static readonly byte[][] Names = [.. Enum.GetNames<StructureRole>().Select(name => Encoding.ASCII.GetBytes("/" + name))];

    /// <summary>The name with its slash.</summary>
    public static ReadOnlySpan<byte> Of(StructureRole role) => Names[(int)role];
}
