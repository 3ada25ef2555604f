namespace ReportGen.Data;

/// <summary>Finds folders of quarters.</summary>
public static class QuarterFolders
{
    /// <summary>The quarter that a folder's name says; null where the name says none.</summary>
    public static QuarterId? FromName(string folder) =>
        QuarterId.TryParse(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), out var quarter) ? quarter : null;

    internal const string LabelledName = "labelled-comments.csv";

    /// <summary>The file of labelled comments in a quarter's folder, or beside the folders of quarters; null where there is none.</summary>
    public static string? FindLabelled(string folder)
    {
        var parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder));
        var above = parent is null ? null : Path.Combine(parent.Length == 0 && !Path.IsPathRooted(folder) ? "." : parent, LabelledName);
        return new[] { Path.Combine(folder, LabelledName), above }.FirstOrDefault(File.Exists);
    }

    /// <summary>The folder beside this one that is named after the quarter before; null where there is none.</summary>
    /// <param name="folder">Folder of a quarter, named after it or with a <c>quarter.yaml</c> that says which.</param>
    public static string? FindPrevious(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if ((Facts.FolderFactsReader.QuarterOf(folder) ?? FromName(folder)) is not { } quarter || Path.GetDirectoryName(full) is not { } parent || !Directory.Exists(parent))
            return null;
        var name = quarter.Previous.ToString();
        var found = Directory.EnumerateDirectories(parent).Order(StringComparer.Ordinal)
            .FirstOrDefault(sibling => Path.GetFileName(sibling).Equals(name, StringComparison.OrdinalIgnoreCase));
        if (found is null)
            return null;
        var shown = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder));
        return string.IsNullOrEmpty(shown) || shown == "." ? found : Path.Combine(shown, Path.GetFileName(found));
    }
}
