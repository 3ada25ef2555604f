using System.Collections.Immutable;

namespace ReportGen.Typesetting.Text;

/// <summary>A regular and a bold face under one name.</summary>
public sealed record FontFamily(string Name, FontFace Regular, FontFace Bold);

/// <summary>The fonts a document may use, and those that help out where a character is missing.</summary>
/// <param name="Families">Families by name.</param>
/// <param name="Fallbacks">Faces asked in order for characters that the family lacks.</param>
public sealed record FontLibrary(ImmutableArray<FontFamily> Families, ImmutableArray<FontFace> Fallbacks)
{
    /// <summary>A library of one family read from files, without fallbacks.</summary>
    /// <param name="family">Name of the family; its faces are called after it, with "-Regular" and "-Bold".</param>
    /// <param name="regular">Path of the regular face.</param>
    /// <param name="bold">Path of the bold face.</param>
    /// <exception cref="FileNotFoundException">One of the files is missing.</exception>
    public static FontLibrary FromFiles(string family, string regular, string bold) =>
        new([new FontFamily(family, FontFace.FromFile($"{family}-Regular", regular), FontFace.FromFile($"{family}-Bold", bold))], []);

    /// <summary>The face of a style.</summary>
    /// <exception cref="KeyNotFoundException">No family has that name.</exception>
    public FontFace Resolve(TextStyle style)
    {
        foreach (var family in Families)
        {
            if (family.Name == style.Family)
                return style.Bold ? family.Bold : family.Regular;
        }

        throw new KeyNotFoundException($"There is no font family '{style.Family}'.");
    }
}
