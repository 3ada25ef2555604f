using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ReportGen.Diagnostics;

/// <summary>Reads embedded files: a map from text to text, or such maps by name. Reading events takes a small part of the time that a deserializer takes to start.</summary>
internal static class FlatYaml
{
    /// <summary>Pairs in their order; none of an empty file.</summary>
    /// <exception cref="YamlException">The text is no map of scalars.</exception>
    public static IEnumerable<KeyValuePair<string, string>> Read(TextReader text)
    {
        var parser = new Parser(text);
        return Starts(parser) ? Pairs(parser) : [];
    }

    /// <summary>Maps by name, in their order; none of an empty file.</summary>
    /// <exception cref="YamlException">The text is no map of maps of scalars.</exception>
    public static IEnumerable<KeyValuePair<string, ImmutableArray<KeyValuePair<string, string>>>> ReadGroups(TextReader text)
    {
        var parser = new Parser(text);
        if (!Starts(parser))
            yield break;
        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var name = parser.Consume<Scalar>().Value;
            yield return new(name, [.. Pairs(parser)]);
        }
    }

    private static bool Starts(Parser parser)
    {
        parser.Consume<StreamStart>();
        return parser.TryConsume<DocumentStart>(out _);
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(Parser parser)
    {
        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>().Value;
            yield return new KeyValuePair<string, string>(key, parser.Consume<Scalar>().Value);
        }
    }
}
