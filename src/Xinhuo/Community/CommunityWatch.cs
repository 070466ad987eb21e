using Xinhuo.Community.Brakes;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community;

/// <summary>What a later room asks within its act before somebody's words stand before everybody: how many links and names one who is new says at once.</summary>
internal static class CommunityWatch
{
    public static Task<Refusal?> Words(XinhuoDb db, Actor me, PostWords words, DateTimeOffset now) => Watch.Words(db, me, words, null, now);
}
