using CsCheck;
using ReportGen.Samples.Population;

namespace ReportGen.Samples.Tests.Population;

public class IdsTests
{
    private static readonly Gen<int> Slots = Gen.Int[0, 999_999];
    private static readonly Gen<int> Days = Gen.Int[new DateOnly(2016, 1, 1).DayNumber, new DateOnly(2036, 1, 7).DayNumber];

    [Fact]
    public void Different_videos_have_different_ids_of_19_digits() =>
        Gen.Select(Slots, Days, Slots, Days).Sample((slot, day, otherSlot, otherDay) =>
        {
            var one = Ids.Video(Ids.VideoKey(slot, day));
            var other = Ids.Video(Ids.VideoKey(otherSlot, otherDay));
            Assert.Equal(19, one.Length);
            Assert.Equal((slot, day) == (otherSlot, otherDay), one == other);
        });

    [Fact]
    public void People_have_16_and_17_digits_and_never_share_an_id() =>
        Gen.Select(Gen.Long[0, 900_000_000], Gen.Long[0, 900_000_000]).Sample((one, other) =>
        {
            Assert.Equal(16, Ids.Creator(one).Length);
            Assert.Equal(17, Ids.User(one).Length);
            Assert.Equal(one == other, Ids.User(one) == Ids.User(other));
            Assert.Equal(one == other, Ids.Creator(one) == Ids.Creator(other));
        });

    [Fact]
    public void Comments_of_a_video_have_19_digits_and_rise_with_their_number() =>
        Gen.Select(Slots, Days, Gen.Int[0, 50_000]).Sample((slot, day, serial) =>
        {
            var id = Ids.Comment(Ids.VideoKey(slot, day), serial);
            Assert.Equal(19, id.Length);
            Assert.True(string.CompareOrdinal(id, Ids.Comment(Ids.VideoKey(slot, day), serial + 1)) < 0);
        });
}
