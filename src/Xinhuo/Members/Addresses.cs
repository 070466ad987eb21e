using Microsoft.EntityFrameworkCore;
using Xinhuo.Members.SignIn;
using Xinhuo.Platform.Data;

namespace Xinhuo.Members;

/// <summary>Where letters reach members. Only for what writes letters: no page shows an address but its owner's.</summary>
internal static class Addresses
{
    /// <summary>Those of these members who have one; imported people who have not come yet have none.</summary>
    public static Task<Dictionary<MemberId, string>> AddressesOf(this XinhuoDb db, IReadOnlyCollection<MemberId> members)
    {
        var ids = members.Select(m => m.Value).ToList();
        return db.Set<Account>().Where(a => ids.Contains(a.Id) && a.Email != null).ToDictionaryAsync(a => new MemberId(a.Id), a => a.Email!);
    }
}
