using ReportGen.Files;
using ReportGen.Samples;

namespace ReportGen.Cli.Output;

/// <summary>A sample folder whose files get their names only when all are written.</summary>
internal sealed class AtomicSampleFiles : ISampleFiles, IDisposable
{
    private readonly string _folder;
    private readonly List<AtomicFile> _files = [];

    private AtomicSampleFiles(string folder) => _folder = folder;

    public static AtomicSampleFiles Begin(string folder)
    {
        Directory.CreateDirectory(folder);
        return new AtomicSampleFiles(folder);
    }

    public Stream Create(string name)
    {
        var file = AtomicFile.Begin(Path.Combine(_folder, name));
        _files.Add(file);
        return file.Stream;
    }

    public void Commit()
    {
        foreach (var file in _files)
            file.Commit();
    }

    public void Dispose()
    {
        foreach (var file in _files)
            file.Dispose();
    }
}
