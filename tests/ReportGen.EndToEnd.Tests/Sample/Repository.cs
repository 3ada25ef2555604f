namespace ReportGen.EndToEnd.Tests.Sample;

/// <summary>Finds the repository's folders from where the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Quarter(string name) => Path.Combine(Root, "sample-data", name);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ReportGen.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("The tests run outside the repository.");
    }
}
