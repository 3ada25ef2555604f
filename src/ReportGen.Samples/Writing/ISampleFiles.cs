namespace ReportGen.Samples;

/// <summary>Where a sample is written. The generator opens each name once, writes it from start to end and disposes the stream.</summary>
public interface ISampleFiles
{
    /// <summary>A new empty file of the quarter's folder, by its bare name such as <c>daily.csv.gz</c>.</summary>
    Stream Create(string name);
}

/// <summary>A folder on disk, made when it is missing; files of the same name are replaced.</summary>
public sealed class FolderSampleFiles : ISampleFiles
{
    private readonly string _folder;

    /// <param name="folder">Path of the quarter's folder.</param>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    public FolderSampleFiles(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
    }

    /// <inheritdoc/>
    public Stream Create(string name) => File.Create(Path.Combine(_folder, name));
}
