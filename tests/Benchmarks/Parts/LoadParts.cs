using System.Text;
using BenchmarkDotNet.Attributes;
using Benchmarks.Loading;
using ReportGen.Data;
using ReportGen.Data.Comments;
using ReportGen.Data.Formats;
using ReportGen.Data.Tables;

namespace Benchmarks.Parts;

/// <summary>What a comment costs on its way into the engine, for 50,000 of them (6.5 MB).</summary>
public class LoadParts
{
    private const int Rows = 50_000;
    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-parts-").FullName;
    private string[] _texts = [];
    private string[] _users = [];
    private RuleSet? _rules;

    [GlobalSetup]
    public void Write()
    {
        new LoadFiles(_folder).Write(Rows, 0);
        using var records = Open();
        records.Read();
        var (texts, users) = (new List<string>(), new List<string>());
        while (records.Read())
        {
            texts.Add(records.Text(4));
            users.Add(records.Text(2));
        }

        (_texts, _users) = ([.. texts], [.. users]);
        _rules = RuleSet.Load(Path.Combine(AppContext.BaseDirectory, "templates", "rules"), new FaultSums());
    }

    [GlobalCleanup]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    [Benchmark(Description = "CSV: records and fields")]
    public int Csv()
    {
        using var records = Open();
        var length = 0;
        while (records.Read())
            length += records.Span(4).Length;
        return length;
    }

    [Benchmark(Description = "judge: rules 1 to 8")]
    public int Judging()
    {
        var judge = new CommentJudge(_rules!);
        return _texts.Count(text => judge.Judge(text, CommentKind.Text, isOwn: false).Rule == 0);
    }

    [Benchmark(Description = "ids: hash and number of users")]
    public int Ids()
    {
        using var numbers = new HashNumbers();
        foreach (var user in _users)
            numbers.Number(numbers.Hash(user));
        return numbers.Count;
    }

    [Benchmark(Description = "keys: rows met before")]
    public int Keys()
    {
        using var keys = new SeenKeys();
        for (var row = 0; row < _texts.Length; row++)
            keys.Add(row, row * 31L);
        return keys.Suspects.Count;
    }

    private ReportGen.Data.Csv.RecordReader Open() =>
        TableOpener.Open(Path.Combine(_folder, "comments.csv"), new TextForm(Encoding.UTF8, ',', "LF"));
}
