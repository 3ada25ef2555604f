using System.IO.Compression;
using System.Text;

namespace ReportGen.Samples.Tests.Support;

/// <summary>A quarter's folder in memory.</summary>
internal sealed class MemoryFiles : ISampleFiles
{
    private readonly Dictionary<string, MemoryStream> _files = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _files.Keys.Order(StringComparer.Ordinal);

    public Stream Create(string name)
    {
        var stream = new MemoryStream();
        _files.Add(name, stream);
        return stream;
    }

    public byte[] Bytes(string name) => _files[name].ToArray();

    public string Text(string name)
    {
        Stream stream = new MemoryStream(Bytes(name));
        if (name.EndsWith(".gz", StringComparison.Ordinal))
            stream = new GZipStream(stream, CompressionMode.Decompress);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public static MemoryFiles Read(string folder)
    {
        var files = new MemoryFiles();
        foreach (var path in Directory.GetFiles(folder))
            files.Create(Path.GetFileName(path)).Write(File.ReadAllBytes(path));
        return files;
    }
}
